"""Parts that several declarations share: the person, the address, the requester, the copies wanted."""
