"""Where and when the State can be met: wards, former offices, opening hours, holidays, working time."""
