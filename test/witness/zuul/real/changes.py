"""The changes of the world at upstream's fake Gerrit."""


def make_changes(gerrit, told):
    """Each change by its number: open, and approved for the gate."""
    made = {}
    for entry in told:
        for number in entry["changes"]:
            gerrit.change_number = number - 1
            files = ({entry["file"]: f"{number}\n"} if "file" in entry
                     else None)
            change = gerrit.addFakeChange(
                entry["project"], entry.get("branch", "master"),
                f"change {number}", files=files,
                parent=_parent(entry))
            change.addApproval("Code-Review", 2)
            change.addApproval("Approved", 1)
            made[number] = change
    return made


def _parent(entry):
    return None if "branch" not in entry else f"refs/heads/{entry['branch']}"
