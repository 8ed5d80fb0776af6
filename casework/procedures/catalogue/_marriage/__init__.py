"""What the registration of a marriage and its registration anew share."""
