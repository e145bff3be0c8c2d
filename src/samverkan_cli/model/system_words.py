"""What the system says when a file cannot be had, in words people know."""

import errno

from samverkan_cli.model.message import N_, Message

_WORDS = {
    errno.ENOENT: N_("den finns inte"),
    errno.EEXIST: N_("den finns redan"),
    errno.EACCES: N_("du saknar behörighet"),
    errno.EPERM: N_("du saknar behörighet"),
    errno.EISDIR: N_("det är en mapp"),
    errno.ENOTDIR: N_("något i sökvägen är ingen mapp"),
    errno.ENAMETOOLONG: N_("namnet är för långt"),
    errno.ELOOP: N_("länkar som leder runt, eller en länk där en fil väntas"),
    errno.ENOSPC: N_("disken är full"),
    errno.EDQUOT: N_("ditt utrymme på disken är slut"),
    errno.EROFS: N_("disken är skrivskyddad"),
    errno.EIO: N_("disken svarar med ett läsfel eller skrivfel"),
}
_WRITING = dict.fromkeys((errno.EACCES, errno.EPERM), N_("du saknar skrivrätt"))


def why(error: Exception, writing: bool = False) -> Message | str:
    """The reason of a system error as a message; rare ones as the system says them."""
    number = getattr(error, "errno", None) or 0
    words = (_WRITING if writing else {}).get(number) or _WORDS.get(number)
    return Message(words) if words else getattr(error, "strerror", None) or str(error)
