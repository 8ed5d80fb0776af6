"""Phê duyệt: the proposals, the drafts, the decision of whoever leads, and taking it back."""
