#!/usr/bin/env python3
"""Largest resident memory of a command's whole process tree, file-backed pages apart.

usage: memory.py COMMAND...

Sums RssAnon and RssShmem of /proc/PID/status over the command and its descendants, ten times a second, and prints the largest
sum, the command's CPU time, its wall time, and the mean number of processor cores that it kept busy.
"""
import os
import resource
import subprocess
import sys
import time


def parents():
    table = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % pid) as file:
                table[int(pid)] = int(file.read().rpartition(")")[2].split()[1])
        except OSError:
            continue
    return table


def tree(root):
    table, found = parents(), [root]
    for pid in found:
        found += [child for child, parent in table.items() if parent == pid]
    return found


def anonymous(pid):
    total = 0
    try:
        with open("/proc/%d/status" % pid) as file:
            for line in file:
                if line.startswith(("RssAnon:", "RssShmem:")):
                    total += int(line.split()[1])
    except OSError:
        return 0
    return total


def main(command):
    start, process, largest = time.monotonic(), subprocess.Popen(command), 0
    while process.poll() is None:
        largest = max(largest, sum(map(anonymous, tree(process.pid))))
        time.sleep(0.1)
    wall, used = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    print("peak %.0f MB anonymous memory, %.1f CPU-s, %.1f s wall, %.2f cores busy" % (largest / 1024, cpu, wall, cpu / wall))
    return process.returncode


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
