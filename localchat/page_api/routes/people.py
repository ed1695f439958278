"""New people, groups and who is in them."""

from __future__ import annotations

from starlette.requests import Request

from localchat.page_api import membership
from localchat.page_api.lookups import find_person
from localchat.page_api.routes.requests import Routes, named_chat, read_body, read_number, read_text
from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World


async def add_person(world: World, request: Request) -> Json:
    """A new person."""
    body = await read_body(request)
    name = read_text(body, "first_name").strip()
    if not 1 <= len(name) <= 64:
        raise Impossible("A first name has 1 to 64 characters.")
    username = body.get("username") or None
    if username is not None:
        username = str(username).removeprefix("@")
        if not (username.isascii() and username.replace("_", "").isalnum() and 3 <= len(username) <= 32):
            raise Impossible("A user name has 3 to 32 letters, digits and underscores.")
        taken = [user.get("username", "").lower() for user in (*world.people(), world.bot)]
        if username.lower() in taken:
            raise Impossible(f"The user name {username} is taken.", 409)
    return world.add_person(name, username, str(body.get("language_code") or "en"))


async def add_group(world: World, request: Request) -> Json:
    """A new group."""
    body = await read_body(request)
    members = body.get("members") or []
    if not isinstance(members, list):
        raise Impossible('"members" is a list of people\'s ids.')
    creator = find_person(world, body.get("creator"))
    invited = [find_person(world, member) for member in members]
    return world.page_chat(membership.make_group(world, read_text(body, "title"), creator, invited))


async def add_member(world: World, request: Request) -> Json:
    """Somebody joins a group."""
    chat, body = named_chat(world, request), await read_body(request)
    user = body.get("user")
    if not isinstance(user, int):
        raise Impossible('"user" is the id of a person.')
    by = find_person(world, body.get("by") or _default_actor(chat), chat)
    return world.page_chat(membership.add_member(world, chat, user, by))


async def remove_member(world: World, request: Request) -> Json:
    """Somebody leaves a group."""
    chat, user = named_chat(world, request), request.path_params["user"]
    default = user if chat.is_in(user) else _default_actor(chat)
    by = find_person(world, read_number(request, "by", default), chat)
    return world.page_chat(membership.remove_member(world, chat, user, by))


async def set_status(world: World, request: Request) -> Json:
    """Somebody becomes an administrator, or a plain member again."""
    chat, body = named_chat(world, request), await read_body(request)
    by = find_person(world, body.get("by") or _default_actor(chat), chat)
    status, user = read_text(body, "status"), request.path_params["user"]
    return world.page_chat(membership.set_status(world, chat, user, status, by))


async def migrate(world: World, request: Request) -> Json:
    """A group becomes a supergroup."""
    return world.page_chat(membership.migrate(world, named_chat(world, request)))


async def block(world: World, request: Request) -> Json:
    """A person blocks the bot, or lets it back."""
    chat, body = named_chat(world, request), await read_body(request)
    person = find_person(world, body.get("from"), chat)
    if not isinstance(body.get("blocked"), bool):
        raise Impossible('"blocked" is true or false.')
    return world.page_chat(membership.block(world, chat, person, blocked=body["blocked"]))


def _default_actor(chat: Chat) -> int:
    """The person who acts where a request names nobody: the creator, else anybody in the group."""
    present = chat.present()
    if not present:
        raise Impossible("Nobody is in this group any more.", 403)
    return next((person for person in present if chat.members[person] == "creator"), present[0])


ROUTES: Routes = [
    ("POST", "/local/people", add_person),
    ("POST", "/local/groups", add_group),
    ("POST", "/local/groups/{chat:whole}/members", add_member),
    ("DELETE", "/local/groups/{chat:whole}/members/{user:whole}", remove_member),
    ("PATCH", "/local/groups/{chat:whole}/members/{user:whole}", set_status),
    ("POST", "/local/groups/{chat:whole}/migrate", migrate),
    ("POST", "/local/chats/{chat:whole}/block", block),
]
