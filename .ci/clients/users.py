# SPDX-License-Identifier: Apache-2.0
"""Signs in and lists users with the Python client that a foreign generator made of the served description."""

import os

import zygo_client


def check(condition, what):
    if not condition:
        raise SystemExit("python: " + what)


base = os.environ["SERVED_ADDRESS"] + "/v1"
email = os.environ["SERVED_EMAIL"]
with zygo_client.ApiClient(zygo_client.Configuration(host=base)) as guest:
    request = zygo_client.LoginRequest(email=email, password=os.environ["SERVED_PASSWORD"])
    session = zygo_client.AuthApi(guest).login(request)
check(session.access_token, "no access token")

configuration = zygo_client.Configuration(host=base, access_token=session.access_token)
with zygo_client.ApiClient(configuration) as owner:
    page = zygo_client.UsersApi(owner).list_users(per_page=2)
    check(len(page.data) == 2 and page.pagination.total >= 3, f"a wrong page: {page}")
    everyone = zygo_client.UsersApi(owner).list_users(search=email)
    check([user.email for user in everyone.data] == [email], f"not found: {everyone}")

# A refusal arrives as the described error, not as a body that does not parse.
with zygo_client.ApiClient(zygo_client.Configuration(host=base, access_token="no token")) as stranger:
    try:
        zygo_client.UsersApi(stranger).list_users()
        check(False, "a stranger lists users")
    except zygo_client.exceptions.UnauthorizedException as refusal:
        check(refusal.data.code == "AUTH_TOKEN_INVALID", f"another refusal: {refusal.data}")
print(f"python: {page.pagination.total} users")
