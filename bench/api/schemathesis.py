#!/usr/bin/env python3
"""Has schemathesis send a demonstration whatever its OpenAPI document allows, and much that it does not.

    schemathesis.py HOLDFIRE SCHEMATHESIS [--examples N] [--seed N] [--port N]

Starts `holdfire demo` in a directory of its own, signs in as people of several roles, makes each a token, and
runs schemathesis with it; an administrator, for whom no token is enough, comes with the session. The mechanism in
the addresses is filled in, for guessing its name finds nothing. Ends with 1 if any run finds anything.
"""

import argparse
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

MECHANISM = "amber-coast"
# What is heavy on purpose, one at a time, is left to the tests of its own.
LEFT_OUT = ["verify"]

# What says no to what the document does not allow. That somebody acts on what has changed (412), or sends too
# much (413), may be said first.
CONFIGURATION = """
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "428", "429"]

# Whose answer is what is wrong with a report. (That a check is not enabled here would be overruled by `--checks`.)
[[operations]]
include-operation-id = "checkReport"
[operations.checks.negative_data_rejection]
expected-statuses = ["200", "400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "428", "429"]
"""


class Demonstration:
    """The pages of a demonstration, as somebody's browser asks for them."""

    def __init__(self, port):
        self.port = port
        self.cookie = ""

    def ask(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Origin": f"http://127.0.0.1:{self.port}", "Cookie": self.cookie}
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith(f"holdfire-{MECHANISM}="):
                self.cookie = value.split(";")[0]
        return answer.status, text

    def accounts(self):
        """Those who can come in with one click."""
        text = self.ask("GET", f"/{MECHANISM}/sign-in")[1]
        return re.findall(r'name="account" value="([^"]+)"', text)

    def come_in(self, account):
        self.cookie = ""
        status, _ = self.ask("POST", f"/{MECHANISM}/demonstration", {"account": account})
        assert status == 303, f"`{account}` cannot come in: {status}"

    def session_of(self, account):
        """The headers with which a page of the server asks in the session of somebody."""
        self.come_in(account)
        me = json.loads(self.ask("GET", f"/{MECHANISM}/api/v1/me")[1])
        return [f"Cookie: {self.cookie}", f"X-CSRF-Token: {me['csrf_token']}"]

    def token_of(self, account):
        self.come_in(account)
        page = self.ask("GET", f"/{MECHANISM}/account")[1]
        token = re.search(r'name="token" value="([^"]+)"', page)[1]
        fields = [("token", token), ("act", "make-token"), ("name", "schemathesis"), ("days", "1")]
        fields += [("scope", scope) for scope in ("read", "file", "decide", "export")]
        made = self.ask("POST", f"/{MECHANISM}/account", fields)[1]
        found = re.search(r"hf_[A-Za-z0-9]+_[A-Za-z0-9_-]+", made)
        return found and found[0]


def filled_in(text):
    """The document with the mechanism in its addresses."""
    document = json.loads(text)
    paths = {}
    for path, methods in document["paths"].items():
        for operation in methods.values():
            operation["parameters"] = [of for of in operation["parameters"] if of["name"] != "m"]
            for of in operation["parameters"]:
                if of["name"] == "Idempotency-Key":
                    # Spaces around a header are no part of it, and a key may be quoted: what is tried is fit often.
                    of["schema"] = {"type": "string"}
        kept = {m: o for m, o in methods.items() if o["operationId"] not in LEFT_OUT}
        if kept:
            paths[path.replace("{m}", MECHANISM)] = kept
    document["paths"] = paths
    return document


def without_credentials(document):
    """The same for somebody who is known whatever a request says."""
    paths = {
        path: {method: {**of, "security": []} for method, of in methods.items()}
        for path, methods in document["paths"].items()
    }
    return {**document, "paths": paths, "security": []}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("holdfire")
    parser.add_argument("schemathesis")
    parser.add_argument("--examples", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=8473)
    parser.add_argument("--roles", type=int, default=5, help="how many roles")
    parser.add_argument("--dir", help="a demonstration that is there already, to begin with")
    parser.add_argument("--phases", default="examples,coverage,fuzzing")
    arguments = parser.parse_args()
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [arguments.holdfire, "demo", "--dir", arguments.dir or folder, "--listen", f"127.0.0.1:{arguments.port}"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        log = open(f"{folder}/server.log", "w+")
        try:
            # What the server says is read all the time, so that it never waits for a reader.
            threading.Thread(target=lambda: [log.write(l) for l in server.stderr], daemon=True).start()
            # It tells its address when it is ready.
            assert "http://" in server.stdout.readline(), "the demonstration did not start"
            demonstration = Demonstration(arguments.port)
            for _ in range(120):
                try:
                    status, text = demonstration.ask("GET", f"/{MECHANISM}/api/v1/openapi.json")
                    break
                except OSError:
                    time.sleep(1)
            whole = filled_in(text)
            configuration = f"{folder}/schemathesis.toml"
            with open(configuration, "w") as file:
                file.write(CONFIGURATION)
            accounts = demonstration.accounts()
            wanted = ["duty", "liaison", "analyst", "administrator", "joint", "auditor", "monitor"]
            chosen = []
            for word in wanted:
                first = next((of for of in accounts if word in of and of not in chosen), None)
                if first:
                    chosen.append(first)
            for account in chosen[: arguments.roles]:
                unfit = "positive_data_acceptance"
                described = whole
                if "administrator" in account:
                    # The session comes along whatever is tried, so nothing is tried with credentials.
                    unfit += ",ignored_auth"
                    described = without_credentials(whole)
                    headers = demonstration.session_of(account)
                elif token := demonstration.token_of(account):
                    headers = [f"Authorization: Bearer {token}"]
                else:
                    print(f"`{account}` makes no tokens", flush=True)
                    continue
                print(f"== {account}", flush=True)
                document = f"{folder}/openapi.json"
                with open(document, "w") as file:
                    json.dump(described, file)
                done = subprocess.run([
                    os.path.abspath(arguments.schemathesis), "--config-file", configuration, "run", document,
                    "--url", f"http://127.0.0.1:{arguments.port}/",
                    *[part for header in headers for part in ("--header", header)],
                    "--checks", "all", "--mode", "all", "--phases", arguments.phases,
                    # A write that is repeated or speaks against the record is refused with reason, and a
                    # token that is not there is answered by what is public, which the document says.
                    "--exclude-checks", unfit,
                    "--max-examples", str(arguments.examples), "--seed", str(arguments.seed),
                    "--suppress-health-check", "all", "--continue-on-failure", "--no-shrink",
                ], cwd=folder)
                found = max(found, done.returncode)
            log.flush()
            log.seek(0)
            failures = [line for line in log if "could not be made" in line]
            print(f"{len(failures)} failures in the log of the server", *failures[:20], sep="\n")
        finally:
            server.terminate()
            server.wait()
            log.close()
    sys.exit(1 if found or failures else 0)


if __name__ == "__main__":
    main()
