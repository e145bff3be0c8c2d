"""A municipality's own templates, run where they can read nothing, call nothing and not go on."""
