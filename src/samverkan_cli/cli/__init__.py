"""Options in, exit code out: each command is a plain function registered in `commands`."""
