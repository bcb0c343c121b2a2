import type { AgentSite } from '../../agent/site.ts';
import type { LookupResult } from '../../lookup/answer.ts';
import type { IssueJson } from '../../outputs/issue-json.ts';
import type { SiteLocale } from '../../outputs/library.ts';

/** What a code, an id or a text is about. */
export type Finding =
	| { kind: 'found'; issue: IssueJson }
	/** Several may be meant. */
	| { kind: 'several'; isSure: boolean; issues: Named[] }
	/** None is meant for certain; these come nearest. */
	| { kind: 'unknown'; what: 'code' | 'id' | 'text'; nearest: Named[] };

/** An issue to choose. */
export type Named = Pick<LookupResult, 'id' | 'title'>;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/i;
const MOST = 5;

/** Finds the issue that is meant: by its id, by a code, or else by what the lookup makes of the text. */
export async function findIssue(text: string, agent: AgentSite, locale: SiteLocale): Promise<Finding> {
	const { path } = locale;
	const byId = await issueOf(text.toLowerCase(), agent, path);
	if (byId) return { kind: 'found', issue: byId };
	const { confidence, unknownCode, results } = await agent.lookup(text, { locale: path });
	const sameCode = results.filter(({ reason }) => reason.code?.toLowerCase() === text.toLowerCase());
	const sure = sameCode.length > 0 ? sameCode : results.filter((result) => result.confidence === 'match');
	if (sure.length === 1) return found(sure[0]!, agent, path);
	if (sure.length > 1) return { kind: 'several', isSure: true, issues: named(sure) };
	if (ID.test(text)) {
		const words = await agent.lookup(text.replaceAll('-', ' '), { locale: path, limit: MOST });
		return { kind: 'unknown', what: 'id', nearest: named(words.results) };
	}
	if (confidence === 'possible') return { kind: 'several', isSure: false, issues: named(results) };
	const what = unknownCode === undefined ? 'text' : 'code';
	return { kind: 'unknown', what, nearest: [] };
}

async function found({ id }: LookupResult, agent: AgentSite, locale: string): Promise<Finding> {
	const issue = await issueOf(id, agent, locale);
	if (issue) return { kind: 'found', issue };
	throw new Error(
		`The issue "${id}" cannot be read.\nBuild the site again: its lookup and its pages differ.`,
	);
}

// An issue whose only language has an address of the author's own has none by its id in the others.
async function issueOf(id: string, agent: AgentSite, locale: string): Promise<IssueJson | undefined> {
	const others = agent.site.locales.map(({ path }) => path).filter((path) => path !== locale);
	for (const path of [locale, ...others]) {
		const issue = await agent.issue(id, path);
		// The list of a category can lie at an address that reads like an id.
		if (issue?.causes) return issue;
	}
	return undefined;
}

function named(results: readonly LookupResult[]): Named[] {
	return results.slice(0, MOST).map(({ id, title }) => ({ id, title }));
}
