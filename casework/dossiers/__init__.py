"""The file itself: its life cycle, declaration, papers, supplements, trail and deadlines."""
