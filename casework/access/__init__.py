"""Who may do what where: permissions, roles, dated posts, and grants on wards."""
