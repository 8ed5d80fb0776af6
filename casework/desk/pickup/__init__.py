"""Trả kết quả: the visit, the originals, the fee, the signatures; registrations that take place there."""
