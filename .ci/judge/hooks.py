# SPDX-License-Identifier: Apache-2.0
"""Prepares the outside judge: where the server is, who calls, and which refusals the contract itself declares."""

import itertools
import json
import os
import pathlib
import sys
import threading
import time
import uuid
from urllib.parse import urlsplit

import jsonschema_rs
import requests
import schemathesis
import yaml

ADDRESS = os.environ["SERVED_ADDRESS"]
EMAIL = os.environ["SERVED_EMAIL"]
PASSWORD = os.environ["SERVED_PASSWORD"]
INBOX = os.environ["SERVED_INBOX"]

# A session serves this many seconds unless it ends before: the judge also tries what ends sessions.
SESSION_SECONDS = 300
# Limits of one address are proven by tests of our own; here they would only hide the code behind them.
CALLERS = 200


addresses = itertools.cycle(f"127.1.0.{n + 1}" for n in range(CALLERS))


def forwarded():
    """The server trusts this machine as its proxy, so each request comes from another address of it."""
    return {"X-Forwarded-For": next(addresses)}


def post(path, body, token=None):
    headers = forwarded() | ({"Authorization": "Bearer " + token} if token else {})
    answer = requests.post(ADDRESS + "/v1" + path, json=body, headers=headers, timeout=10)
    if not answer.ok:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.text}")
    return answer.json()


def mailed(address):
    """The code of the mail that proves an address; the development server writes mail into a folder."""
    for _ in range(100):
        for file in pathlib.Path(INBOX).glob("*.json"):
            mail = json.loads(file.read_text(encoding="utf-8"))
            if mail["to"] == address and mail["template"] == "email-verification":
                return mail["variables"]["code"]
        time.sleep(0.1)
    raise TimeoutError("no mail to " + address)


def new_owner():
    """The token of the owner of a workspace that is made for this."""
    name = "judge" + uuid.uuid4().hex[:12]
    address = name + "@judge.example"
    body = {"email": address, "password": PASSWORD, "company_name": name, "full_name": name, "terms_accepted": True}
    token = post("/auth/signup", body)["access_token"]
    post("/auth/verify-email", {"code": mailed(address)}, token)
    return token


class Guest:
    """Owner for the operations that can lock their own caller out (`x-mfa` by members of the body); often renewed."""

    CALLS = 25

    def __init__(self):
        self.lock = threading.Lock()
        self.left = 0

    def token(self):
        with self.lock:
            if self.left == 0:
                self.current, self.left = new_owner(), self.CALLS
            self.left -= 1
            return self.current


guest = Guest()


def may_lock_out(operation):
    step_up = operation.definition.raw.get("x-mfa")
    return isinstance(step_up, dict) and "body" in step_up


@schemathesis.auth(refresh_interval=SESSION_SECONDS)
class OwnerSession:
    """The owner of the workspace that stands; of a new one when the judge's tries have locked that account."""

    def get(self, case, context):
        try:
            return post("/auth/login", {"email": EMAIL, "password": PASSWORD})["access_token"]
        except RuntimeError as refusal:
            print("A new owner takes over:", refusal, file=sys.stderr)
            return new_owner()

    def set(self, case, token, context):
        case.headers["Authorization"] = "Bearer " + (guest.token() if may_lock_out(case.operation) else token)


def here(servers):
    """The declared servers, with this run's origin in place of the first one's; others are not running."""
    first = urlsplit(servers[0]["url"])
    return [{"url": ADDRESS + first.path}]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    raw_schema["servers"] = here(raw_schema["servers"])
    for item in raw_schema["paths"].values():
        if "servers" in item:
            item["servers"] = here(item["servers"])


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers.update(forwarded())


def refusals_of_state():
    """Codes that the catalogue implies beside those of the request's form: what a schema cannot know."""
    with open("contract/error_specification.yaml", encoding="utf-8") as file:
        implied = yaml.safe_load(file)["implied"]
    return {code for group, codes in implied.items() if group not in ("all", "body", "multipart") for code in codes}


STATE = refusals_of_state()


# Words with which the runtime names what a schema says; a handler's own rules have other names (`iana`, `isOwn`).
SCHEMA_WORDS = {
    "arrayMaxSize", "arrayMinSize", "arrayUnique", "isArray", "isBase64", "isBoolean", "isDate", "isDateTime",
    "isDivisibleBy", "isEmail", "isEnum", "isIn", "isInt", "isIp", "isJson", "isKnown", "isNotEmpty", "isNumber",
    "isObject", "isSingle", "isString", "isTime", "isUrl", "isUuid", "matches", "max", "maxLength", "maxProperties",
    "min", "minLength", "minProperties", "oneOf",
}  # fmt: skip


def breaks_schema(refusal):
    """Whether the refusal names a rule that the schema states, or none at all."""
    broken = [set(error.get("constraints", {})) for error in refusal.get("details", {}).get("errors", [])]
    return not broken or any(not names or names & SCHEMA_WORDS for names in broken)


def has_valid_query(case):
    """Links between answers and requests may put one id where the contract asks for a list of two."""
    components = {"components": case.operation.schema.raw_schema["components"]}
    for parameter in case.operation.query:
        schema = parameter.definition.get("schema", {})
        if parameter.name in case.query and not jsonschema_rs.is_valid(schema | components, case.query[parameter.name]):
            return False
    return True


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A request of valid form may be refused by a rule beyond schemas or a code the operation declares, by no other."""
    if type(failure).__name__ != "RejectedPositiveData":
        return True
    if not has_valid_query(case):
        return False
    try:
        refusal = response.json()
    except ValueError:
        return True
    code = refusal.get("code")
    if code == "VALIDATION_FAILED":
        return breaks_schema(refusal)
    declared = case.operation.definition.raw.get("x-errors", [])
    codes = {entry["code"] if isinstance(entry, dict) else entry for entry in declared if declared != "none"}
    return code not in codes | STATE
