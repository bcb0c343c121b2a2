import { answerMarkdown } from '../../src/agent/ask/markdown.ts';
import type { AgentSite } from '../../src/agent/site.ts';
import { siteLabels } from '../../src/outputs/library.ts';
import { percentile } from '../lookup/metrics.ts';
import { table } from '../lookup/report/table.ts';
import type { AskedGroup } from './right.ts';

/** How long the answers are, beside the page that they come from. */
export function bytesReport(groups: readonly AskedGroup[], { site }: AgentSite): string {
	const answers = groups.flatMap(({ asked }) => asked.map(({ answer }) => answer));
	const rows = (['match', 'possible', 'none'] as const).map((confidence) => {
		const some = answers.filter((answer) => answer.confidence === confidence);
		const markdown = some.map((answer) =>
			Buffer.byteLength(answerMarkdown(answer, siteLabels(site, answer.language))),
		);
		const json = some.map((answer) => Buffer.byteLength(JSON.stringify(answer)));
		return [confidence, String(some.length), ...figures(markdown), ...figures(json)];
	});
	return table([['', 'n', 'Markdown, median', 'p95', 'most', 'JSON, median', 'p95', 'most'], ...rows]);
}

function figures(bytes: readonly number[]): string[] {
	return [percentile(bytes, 0.5), percentile(bytes, 0.95), Math.max(0, ...bytes)].map(String);
}
