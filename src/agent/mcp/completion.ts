import type { CompleteResult } from '@modelcontextprotocol/server';
import type { Site } from '../../outputs/library.ts';
import type { AgentSite } from '../site.ts';
import { openIssueList } from './issue-list.ts';

// The most that the protocol allows: https://modelcontextprotocol.io/specification/2026-07-28/server/utilities/completion
const MOST = 100;

/** The folders of languages that begin like this. */
export function completeLocale({ locales }: Site, value: string): CompleteResult {
	const folders = locales.map(({ path }) => path).filter(Boolean);
	return completion(folders.filter((path) => path.startsWith(value)));
}

/**
 * The ids of issues that begin like this. Where a site has so many issues that they are in several
 * files, only those of issues that the beginning finds as words.
 */
export async function completeId(agent: AgentSite, value: string, locale?: string): Promise<CompleteResult> {
	const { locales } = agent.site;
	const wanted = locales.find(({ path }) => path === locale) ?? locales[0]!;
	const begun = value.slice(0, MOST).toLowerCase();
	const list = await openIssueList(agent, wanted);
	const places = list.places({});
	const isOneFile = list.count > 0 && list.fileOf(list.count - 1) === 0;
	const ids = isOneFile
		? (await list.at(places)).map(({ id }) => id)
		: (await agent.lookup(begun.replaceAll('-', ' '), { locale: wanted.path })).results.map(({ id }) => id);
	return completion(ids.filter((id) => id.startsWith(begun)));
}

function completion(values: string[]): CompleteResult {
	return {
		completion: { values: values.slice(0, MOST), total: values.length, hasMore: values.length > MOST },
	};
}
