import type { Problem } from '../issue/problem.ts';
import type { Project } from '../source/project.ts';
import { distinct } from '../source/report.ts';
import { applyAllow } from './allow.ts';
import { buildRules } from './build-rules.ts';
import { drafts } from './drafts.ts';
import { checkLinks } from './links/check-links.ts';
import { buildDay, reviewProblems } from './overdue.ts';
import type { CheckOptions, CheckStep } from './step.ts';
import { checkTranslations } from './translations/check-translations.ts';
import { vanishedAddresses } from './vanished/addresses.ts';
import { writingRules } from './writing/index.ts';
import { maskSecrets } from './writing/secrets.ts';

const STEPS: readonly CheckStep[] = [
	buildRules,
	checkTranslations,
	checkLinks,
	({ issues }) => reviewProblems(issues, buildDay(process.env['SOURCE_DATE_EPOCH'])),
	writingRules,
	drafts,
	vanishedAddresses,
	(_, { outsideLinks = [] }) => outsideLinks,
];

/**
 * Everything that is wrong in a project, each problem once: what would stop or disturb its build,
 * and what only a writer minds. No message shows a secret of a text that it quotes.
 */
export async function checkProject(project: Project, options: CheckOptions = {}): Promise<Problem[]> {
	const found = await Promise.all(STEPS.map(async (step) => step(project, options)));
	return distinct(applyAllow(found.flat(), project)).map(withoutSecrets);
}

function withoutSecrets(problem: Problem): Problem {
	return { ...problem, message: maskSecrets(problem.message), hint: maskSecrets(problem.hint) };
}
