import type { Issue } from '../issue.ts';
import { quote, type Problem } from '../problem.ts';
import { originalOf } from '../translation.ts';
import { byId, reportInto } from './rule.ts';

/** Languages that are each other's originals: then nobody can say which of them is behind. */
export function translationCircles(issues: readonly Issue[], problems: Problem[]): void {
	for (const languages of byId(issues).values()) {
		for (const issue of languages) {
			const circle = circleOf(issue, languages);
			if (!circle) continue;
			reportInto(problems, issue.file)(
				'circular-translation',
				['translatedFrom', 'language'],
				`The languages of ${quote(issue.id)} are translations of each other: ${circle.join(' from ')}.`,
				`Say which is the original, for example: known-issues translate accept ${issue.id} --from ${issue.language}`,
			);
		}
	}
}

function circleOf(issue: Issue, languages: readonly Issue[]): string[] | undefined {
	const path = [issue.language];
	for (let next = originalOf(issue, languages); next; next = originalOf(next, languages)) {
		path.push(next.language);
		if (next === issue) return path;
		if (path.length > languages.length) return undefined;
	}
	return undefined;
}
