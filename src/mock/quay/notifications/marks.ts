import { escapeText } from "../../../../contracts/lib/markup.ts";
import { avatarOf } from "../shared/avatar.ts";
import type { Account } from "../state.ts";

/** Where the registry is, and who has a name there. */
export interface Place {
  readonly registry: string;
  readonly account: (name: string) => Account | undefined;
}

// Source: quay 3.11.0, util/jinjautil.py and avatars/avatars.py. Their line breaks are gone, as Slack does not get them either.

/** A user or robot, with its picture. */
export function userMark({ registry, account }: Place, name: string): string {
  const found = account(name);
  if (!found) return escapeText(name);
  const shown = `<b>${escapeText(name)}</b>`;
  if (found.kind === "robot")
    return `<span><img src="${registry}/static/img/icons/wrench.png" alt="Robot"> ${shown}</span>`;
  return ` <span> ${avatarMark(found, 24)} ${shown} </span>`;
}

/** A repository by `namespace/name`, with the picture of its owner. */
export function repositoryMark({ registry, account }: Place, path: string): string {
  const owner = account(path.split("/")[0] ?? "");
  if (!owner) return escapeText(path);
  return ` <span style="white-space: nowrap;"> ${avatarMark(owner, 16)} ${linkMark(`${registry}/repository/${path}`, path)} </span> `;
}

/** Tags of a repository, each a link. */
export function tagMarks({ registry }: Place, path: string, tags: readonly string[]): string {
  const marks = tags.map((tag) => linkMark(`${registry}/repository/${path}?tag=${tag}&tab=tags`, tag));
  return marks.join(", ");
}

/** The picture before tags. */
export function tagsIcon({ registry }: Place): string {
  return `<img src="${registry}/static/img/icons/tags.png" alt="tags">`;
}

export function linkMark(url: string, shown: string): string {
  return `<a href="${url}">${escapeText(shown)}</a>`;
}

/** AVATAR_KIND `local`: the first letter on the account's color. */
function avatarMark(account: Account, size: number): string {
  const { name, color } = avatarOf(account);
  const place = `width: ${size}px; height: ${size}px; background-color: ${color}; font-size: ${size - 6}px; line-height: ${size}px`;
  const look =
    "margin-left: 2px; margin-right: 2px; display: inline-block; vertical-align: middle; text-align: center; color: white; border-radius: 0%";
  return ` <span style="${place}; ${look}"> ${escapeText(name.slice(0, 1).toUpperCase())} </span>`;
}
