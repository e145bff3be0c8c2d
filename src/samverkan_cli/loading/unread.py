"""References of what could not be read; a folder that could not stands for all that lies in it."""


class Unread(frozenset[str]):
    """Holds `organisations/vara`, and everything below a folder that is written with a final `/`.

    So the rest of the registry may still refer to what lies in a folder nobody could open.
    """

    def __contains__(self, ref: object) -> bool:
        if super().__contains__(ref):
            return True
        parts = str(ref).split("/")
        folders = ("/".join(parts[:i]) + "/" for i in range(1, len(parts)))
        return any(super(Unread, self).__contains__(folder) for folder in folders)
