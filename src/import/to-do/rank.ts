import type { Problem } from '../../issue/problem.ts';
import type { Decision, Topic } from '../draft.ts';

const SECRETS: ReadonlySet<string> = new Set(['secret', 'secret-request', 'personal-data']);
const PICTURES: ReadonlySet<string> = new Set(['missing-alt', 'missing-image']);
const TOPICS: Record<Topic, number> = { remedy: 2, description: 3, language: 4, picture: 7 };

/** How important something is: 0 before all others. Secrets, errors, then what readers miss most. */
export function rankOf(about: Decision | Problem): number {
	if (!('rule' in about)) return about.topic === undefined ? 6 : TOPICS[about.topic];
	if (SECRETS.has(about.rule)) return 0;
	if (PICTURES.has(about.rule)) return TOPICS.picture;
	return about.severity === 'error' ? 1 : 5;
}
