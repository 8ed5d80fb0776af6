"""Phiếu, sổ theo dõi: slips one by one and in batch, the tracking book."""
