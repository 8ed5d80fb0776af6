"""Looking for the account of a person who stands at the counter: only to say that it is not linked."""

from casework.people.user import User


def account_with_number(number: str) -> bool:
    """Whether an account bears this identity number; an empty number belongs to nobody."""
    return bool(number) and User.objects.filter(identity_number=number, is_active=True).exists()
