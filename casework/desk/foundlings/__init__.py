"""Vụ việc trẻ bị bỏ rơi: the ward’s case before any dossier."""
