"""A repository that would run programs, if anybody let it, and what would show that it had."""

import hashlib
from pathlib import Path

from written_history import Repository

HOOKS = ("pre-commit", "post-checkout", "post-index-change", "reference-transaction", "fsmonitor")
ATTRIBUTES = (
    "* filter=x diff=x merge=x ident text eol=crlf working-tree-encoding=UTF-16"
    " export-ignore export-subst\n"
)


def canary(folder: Path) -> Path:
    """A program that leaves a file behind when it is run."""
    program = folder / "kanarie.sh"
    program.write_text(f'#!/bin/sh\ntouch "{folder}/sjöng"\ncat\n', encoding="utf-8")
    program.chmod(0o755)
    return program


def configuration(program: Path) -> str:
    """Git configuration that names the program wherever git could be made to run one."""
    return f"""
[core]
    fsmonitor = {program}
    pager = {program}
    editor = {program}
    sshCommand = {program}
    gitProxy = {program}
    askPass = {program}
    hooksPath = {program.parent}/krokar
    alternateRefsCommand = {program}
    attributesFile = {program.parent}/attribut
[diff]
    external = {program}
    orderFile = {program}
[diff "x"]
    command = {program}
    textconv = {program}
    cachetextconv = true
[filter "x"]
    clean = {program}
    smudge = {program}
    process = {program}
    required = true
[merge "x"]
    driver = {program}
[gpg]
    program = {program}
[log]
    showSignature = true
    follow = true
    mailmap = true
[i18n]
    logOutputEncoding = UTF-16
[credential]
    helper = !{program}
[alias]
    rev-parse = !{program}
    cat-file = !{program}
    log = !{program}
[remote "origin"]
    url = ext::{program}
    uploadpack = {program}
    promisor = true
[protocol "ext"]
    allow = always
[extensions]
    partialClone = origin
[pager]
    log = {program}
    rev-list = {program}
[uploadpack]
    packObjectsHook = {program}
[submodule]
    recurse = true
[status]
    submoduleSummary = true
"""


def make_hostile(repository: Repository, outside: Path) -> Path:
    """Give the repository hostile configuration and hooks; the canary's file."""
    outside.mkdir(parents=True, exist_ok=True)
    program = canary(outside)
    hooks = outside / "krokar"
    hooks.mkdir()
    for name in HOOKS:
        (hooks / name).write_text(program.read_text("utf-8"), "utf-8")
        (hooks / name).chmod(0o755)
    (outside / "attribut").write_text(ATTRIBUTES, "utf-8")
    config = repository.folder / ".git/config"
    included = outside / "mer-config"
    included.write_text(configuration(program), "utf-8")
    config.write_text(f"{config.read_text('utf-8')}\n[include]\n    path = {included}\n", "utf-8")
    return outside / "sjöng"


def environment(program: Path, other: Path) -> dict[str, str]:
    """Every variable of Git's that could lead it elsewhere or to a program."""
    return {
        "GIT_DIR": str(other / ".git"),
        "GIT_WORK_TREE": str(other),
        "GIT_INDEX_FILE": str(other / "index"),
        "GIT_OBJECT_DIRECTORY": str(other / ".git/objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(other / ".git/objects"),
        "GIT_NAMESPACE": "annan",
        "GIT_REPLACE_REF_BASE": "refs/heads/",
        "GIT_GRAFT_FILE": str(other / "grafts"),
        "GIT_SHALLOW_FILE": str(other / "shallow"),
        "GIT_EXTERNAL_DIFF": str(program),
        "GIT_SSH_COMMAND": str(program),
        "GIT_PAGER": str(program),
        "GIT_EDITOR": str(program),
        "GIT_ASKPASS": str(program),
        "GIT_EXEC_PATH": str(program.parent),
        "GIT_TRACE": str(program.parent / "spår"),
        "GIT_TRACE2_EVENT": str(program.parent / "spår"),
        "GIT_CONFIG_GLOBAL": str(program.parent / "mer-config"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": str(program),
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={program}'",
        "GIT_DEFAULT_HASH": "sha256",
        "GIT_LITERAL_PATHSPECS": "0",
        "GIT_ICASE_PATHSPECS": "1",
        "PAGER": str(program),
        "EDITOR": str(program),
    }


def hash_of(folder: Path) -> str:
    """A hash of every name, mode, time of writing and byte below a folder, `.git` included."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        about = path.lstat()
        content = str(path.readlink()).encode() if path.is_symlink() else b""
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
        line = f"{path.relative_to(folder)}|{about.st_mode}|{about.st_mtime_ns}|"
        found.update(line.encode("utf-8", "surrogateescape") + content)
    return found.hexdigest()
