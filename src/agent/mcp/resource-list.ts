import {
	ProtocolError,
	ProtocolErrorCode,
	type ListResourcesResult,
	type Resource,
} from '@modelcontextprotocol/server';
import { PAGES_FILE, type PagesFile } from '../../outputs/agent/pages-file.ts';
import type { AgentSite } from '../site.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { openIssueList, type ListedIssue } from './issue-list.ts';
import { markdownPath, resourceUri } from './page-path.ts';

// A file of rows has twenty, or all of them.
const MOST = 60;

/**
 * Every page of the site, in parts: first the ordinary ones, then the issues of each language that
 * are written in it.
 *
 * @throws {ProtocolError} invalid params, where the cursor is none of this list
 */
export async function listResources(
	agent: AgentSite,
	cursor: string | undefined,
): Promise<ListResourcesResult> {
	const from = cursor === undefined ? { part: 0, version: undefined, place: 0 } : readCursor(cursor);
	if (!from || from.part > agent.site.locales.length) throw wrongCursor();
	const part = from.part === 0 ? await ordinaryPages(agent) : await issues(agent, from.part);
	if (from.version !== undefined && from.version !== START && from.version !== part.version)
		throw wrongCursor();
	const resources = await part.slice(from.place, from.place + MOST);
	const rest = { part: from.part, version: part.version, place: from.place + MOST };
	const next = rest.place < part.count ? rest : { part: from.part + 1, version: START, place: 0 };
	if (part.count === 0 && next.part <= agent.site.locales.length) {
		return listResources(agent, writeCursor(next));
	}
	return {
		resources,
		...(next.part <= agent.site.locales.length && { nextCursor: writeCursor(next) }),
	};
}

// A part that was not begun may be of any state of the site.
const START = 'new';

interface Part {
	version: string;
	count: number;
	slice: (start: number, end: number) => Promise<Resource[]>;
}

async function ordinaryPages({ site, json }: AgentSite): Promise<Part> {
	const { version, pages } = (await json<PagesFile>(PAGES_FILE)) ?? { version: '0', pages: [] };
	const resource = ({ path, title, description }: (typeof pages)[number]) =>
		resourceOf(resourceUri(site, path), path, title, description);
	return {
		version,
		count: pages.length,
		slice: async (start, end) => pages.slice(start, end).map(resource),
	};
}

async function issues(agent: AgentSite, part: number): Promise<Part> {
	const { site } = agent;
	const list = await openIssueList(agent, site.locales[part - 1]!);
	const resource = ({ row }: ListedIssue) => {
		const path = markdownPath(site, row.href);
		return resourceOf(resourceUri(site, path), path, row.title, row.description);
	};
	return {
		version: list.version,
		count: list.count,
		slice: async (start, end) => {
			const places = list.places({}).slice(start, end);
			return (await list.at(places)).filter(({ row }) => !row.foreign).map(resource);
		},
	};
}

function resourceOf(uri: string, path: string, title: string, description: string | undefined): Resource {
	return {
		uri,
		name: path.replace(/\.md$/, ''),
		title,
		...(description && { description }),
		mimeType: 'text/markdown',
	};
}

function wrongCursor(): ProtocolError {
	return new ProtocolError(
		ProtocolErrorCode.InvalidParams,
		'This cursor is none of this list, or the list has changed. Leave it out to begin again.',
	);
}
