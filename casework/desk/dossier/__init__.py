"""A dossier on the desk: where it stands, what was declared, its papers, checks and files."""
