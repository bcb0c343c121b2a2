import type { AgentSite } from '../../src/agent/site.ts';
import { fileUrl } from '../../src/outputs/urls.ts';
import { table } from '../lookup/report/table.ts';
import type { AskedGroup } from './right.ts';

/** Whether every passage of every answer stands in the Markdown of the page that it names. */
export async function quotedReport(
	groups: readonly AskedGroup[],
	{ site, text }: AgentSite,
): Promise<string> {
	const root = fileUrl(site, '');
	const pages = new Map<string, string>();
	let [passages, found] = [0, 0];
	for (const { answer } of groups.flatMap(({ asked }) => asked)) {
		for (const passage of answer.passages) {
			const path = answer.sources[passage.source - 1]!.url.slice(root.length).split('#')[0]!;
			const page = pages.get(path) ?? plain((await text(path)) ?? '');
			pages.set(path, page);
			passages += 1;
			found += Number(page.includes(plain(passage.text)));
		}
	}
	return table([['passages', 'stand in their pages', 'pages'], [passages, found, pages.size].map(String)]);
}

function plain(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
