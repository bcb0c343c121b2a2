import type { Labels } from '../../issue/labels.ts';
import { clean } from '../terminal/clean.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Finding, Named } from './find-issue.ts';

/** What to say where not exactly one issue is meant: the ones to choose from, each with its id. */
export function describeFinding(
	finding: Exclude<Finding, { kind: 'found' }>,
	text: string,
	t: Labels,
	paint: Paint,
): string {
	if (finding.kind === 'several') {
		const heading = t(finding.isSure ? 'severalMatches' : 'lookup.possibleNote');
		return [heading, '', ...lines(finding.issues, paint)].join('\n');
	}
	const { what, nearest } = finding;
	const asked = clean(text).slice(0, 80);
	const heading =
		what === 'id'
			? t('explain.noId', { id: asked })
			: what === 'code'
				? t('lookup.unknownCode', { code: asked })
				: t('lookup.none');
	if (nearest.length === 0) return `${heading}\n${t('lookup.noneAdvice')}`;
	return [heading, `${t('notFound.nearest')}:`, '', ...lines(nearest, paint)].join('\n');
}

function lines(issues: readonly Named[], { style }: Paint): string[] {
	return issues.flatMap(({ id, title }) => [`  ${style('bold', clean(id))}`, `    ${clean(title)}`]);
}
