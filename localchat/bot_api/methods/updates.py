"""Methods about the bot itself and how it gets its updates."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.store import Json
from localchat.state.world import World

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


async def get_me(world: World, _: Parameters) -> Json:
    """The bot."""
    return world.bot_itself()


async def get_updates(world: World, parameters: Parameters) -> list[Json]:
    """Long polling."""
    world.updates.allow(parameters.sequence("allowed_updates", "update types"))
    return await world.updates.poll(
        offset=parameters.integer("offset"),
        limit=min(max(parameters.integer("limit", 100), 1), 100),
        timeout_s=min(max(parameters.integer("timeout"), 0), 50),
    )


async def set_webhook(world: World, parameters: Parameters) -> bool:
    """Have updates posted to an address; an empty one turns that off."""
    url = parameters.text("url").strip()
    if not url:
        return await delete_webhook(world, parameters)
    if not _is_webhook_address(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    world.updates.allow(parameters.sequence("allowed_updates", "update types"))
    if parameters.boolean("drop_pending_updates"):
        world.updates.drop()
    connections = min(max(parameters.integer("max_connections", 40), 1), 100)
    world.updates.set_webhook({"url": url, "secret_token": secret, "max_connections": connections})
    return True


def _is_webhook_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    # As with a Bot API server of one's own, plain HTTP is for this machine.
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    )


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    """Go back to long polling."""
    if parameters.boolean("drop_pending_updates"):
        world.updates.drop()
    world.updates.set_webhook(None)
    return True


async def get_webhook_info(world: World, _: Parameters) -> Json:
    """The webhook, how many updates wait, and the last failure."""
    webhook = world.updates.webhook or {}
    information: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(),
    }
    if world.updates.allowed:
        information["allowed_updates"] = world.updates.allowed
    shown = ("max_connections", "last_error_date", "last_error_message")
    return information | {key: webhook[key] for key in shown if key in webhook}


async def leave_server(_world: World, _parameters: Parameters) -> bool:
    """Log out of the server, or close the bot there; this one lets the bot come back at once."""
    return True


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": leave_server,
    "close": leave_server,
}
