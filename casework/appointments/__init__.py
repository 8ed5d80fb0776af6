"""When the citizen comes: slots, bookings, calendar files."""
