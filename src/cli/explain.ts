import { causeMarkdown } from '../agent/mcp/cause-markdown.ts';
import { issueText } from '../agent/mcp/issue-text.ts';
import type { AgentSite } from '../agent/site.ts';
import type { CauseJson, IssueJson } from '../outputs/issue-json.ts';
import { siteLabels, type Site, type SiteLocale } from '../outputs/library.ts';
import { encodePath, fileUrl, pageUrl } from '../outputs/urls.ts';
import { describeFinding } from './explain/describe-finding.ts';
import { findIssue } from './explain/find-issue.ts';
import { openSource } from './explain/open-source.ts';
import { readerLocale } from './explain/reader-locale.ts';
import { markdownInTerminal } from './terminal/markdown.ts';
import { paintFor } from './terminal/paint.ts';

export interface ExplainOptions {
	/** Folder of a built site, or the address of a published one; the project here where left out. */
	site?: string;
	/** The reader's locale. */
	locale?: string;
	/** Id of the only cause to show. */
	cause?: string;
	/** Print the issue as JSON. */
	json?: boolean;
}

/**
 * Prints an issue as a person reads it in a terminal, in their language.
 *
 * @param words a code, an id or a text
 * @returns the exit code: 0 where one issue is meant, 1 where several are or none
 * @throws {Error} where there is no site, or not what was asked of it
 */
export async function explain(words: string[], options: ExplainOptions): Promise<number> {
	const agent = await openSource(options.site);
	const { site } = agent;
	const locale = readerLocale(site, options.locale, process.env);
	const t = siteLabels(site, locale.language);
	const paint = paintFor(process.stdout, process.env);
	const text = words.join(' ').trim();
	const finding = await findIssue(text, agent, locale);
	if (finding.kind !== 'found') {
		if (options.json) console.log(JSON.stringify(finding, null, 2));
		else console.log(describeFinding(finding, text, t, paint));
		return 1;
	}
	const { issue } = finding;
	const cause = options.cause === undefined ? undefined : causeOf(issue, options.cause);
	if (options.json) {
		console.log(JSON.stringify(cause ? { ...issue, causes: [cause] } : issue, null, 2));
		return 0;
	}
	const markdown = issueText(await markdownOf(agent, issue, locale), issue, site);
	const shown = cause ? causeMarkdown(markdown, issue, cause, site) : markdown;
	// The address comes last, where it is still seen after a long page.
	const body = shown.replace(/^> .*\n+/, '');
	const resolve = (url: string) => addressForPeople(url, issue.url, site);
	const address = `${t('stuck.page')}: ${issue.url}${cause ? `#${cause.id}` : ''}`;
	console.log(`${markdownInTerminal(body, paint, resolve)}\n\n${markdownInTerminal(address, paint)}`);
	return 0;
}

async function markdownOf({ text, site }: AgentSite, issue: IssueJson, locale: SiteLocale): Promise<string> {
	const own = issue.markdownUrl.slice(fileUrl(site, '').length);
	const shown = [locale.path, site.folder, `${issue.id}.md`].filter(Boolean).join('/');
	// Where a language lacks the issue, its readers are told so at an address of theirs, if it has one.
	const inOther = issue.language === locale.language ? undefined : await text(encodePath(shown));
	const markdown = inOther ?? (await text(encodePath(own)));
	if (markdown !== undefined) return markdown;
	throw new Error(`The Markdown of "${issue.id}" could not be read.\nBuild the site again.`);
}

/** The address of a page where the Markdown names that of its Markdown, and whole where it is relative. */
function addressForPeople(url: string, page: string, site: Site): string {
	const whole = URL.canParse(url, page) ? new URL(url, page).href : url;
	const root = fileUrl(site, '');
	const isMarkdown = whole.startsWith(root) && whole.endsWith('.md');
	return isMarkdown ? pageUrl(site, whole.slice(root.length, -'.md'.length)) : whole;
}

function causeOf({ id, causes }: IssueJson, wanted: string): CauseJson {
	const cause = causes.find((one) => one.id === wanted.trim().replace(/^#/, ''));
	if (cause) return cause;
	throw new Error(
		`The issue "${id}" has no cause "${wanted}".\n${
			causes.length > 0
				? `Use one of these: ${causes.map((one) => one.id).join(', ')}.`
				: 'It has no distinct causes: leave --cause out.'
		}`,
	);
}
