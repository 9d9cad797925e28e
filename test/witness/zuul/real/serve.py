"""A real Zuul with this world, started by upstream's own test case, that serves until its standard input ends.

    python serve.py WORLD TOKENS PORT OUT

WORLD is the folder of the world, TOKENS a JSON file with a token per role. When Zuul is ready, OUT gets the inputs of the
suite as JSON. Standard output is Zuul's log; lines of progress go to standard error. The folder of upstream's sdist must
be the working directory; ZUUL_ZK_* and ZUUL_MYSQL_* say where ZooKeeper and MariaDB answer.

Processes that Zuul spawns load this file too: all else is loaded by the first one only.
"""

if __name__ == "__main__":
    import os
    import sys

    sys.path.insert(0, os.getcwd())
    import world_case

    world_case.main()
