"""`python -m stafet`: the same as the command `stafet`."""

from stafet.cli import main

if __name__ == "__main__":
    main()
