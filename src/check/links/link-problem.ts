import { quote, type Problem } from '../../issue/problem.ts';
import { languageName } from '../../outputs/language-name.ts';
import type { Verdict } from './judge-link.ts';

type Words = Pick<Problem, 'rule' | 'severity' | 'message' | 'hint'>;

const MOST_NAMED = 8;

/**
 * A verdict in an author's words. Dead links are warnings: the build goes on with them, because a
 * host or another program may answer at an address that no file of the project tells of.
 */
export function linkProblem(href: string, verdict: Verdict): Words {
	const link = `The link ${quote(href)}`;
	switch (verdict.fault) {
		case 'dead':
			return {
				rule: 'dead-link',
				severity: 'warning',
				message: `${link} leads nowhere: the site has neither a page nor a file at this address.`,
				hint: verdict.meant
					? `Did you mean "${verdict.meant}"?`
					: 'Write the address as readers see it, such as /en/issues/<id>/, or take the link out.',
			};
		case 'draft':
			return {
				rule: 'draft-link',
				severity: 'warning',
				message: `${link} leads to a draft, which the built site leaves out.`,
				hint: 'Publish the draft first, or take the link out until then.',
			};
		case 'moved':
			return {
				rule: 'moved-link',
				severity: 'note',
				message: `${link} is redirected.`,
				hint: `Write the present address: ${verdict.to}`,
			};
		case 'other-language':
			return {
				rule: 'other-language-link',
				severity: 'note',
				message: `${link} leads to a page in ${languageName(verdict.language, 'en')}, which is there in the reader's language too.`,
				hint: `Write ${verdict.to}`,
			};
		default:
			return {
				rule: 'dead-anchor',
				severity: 'warning',
				message: `${link} leads to a place "#${verdict.anchor}" that its page does not have.`,
				hint: verdict.meant ? `Did you mean "${verdict.meant}"?` : namesOf(verdict.names),
			};
	}
}

function namesOf(names: readonly string[]): string {
	const named = names.filter((name) => !name.startsWith('_')).slice(0, MOST_NAMED);
	if (named.length === 0) return 'The page has no places of its own: leave the # and what follows out.';
	return `Its places are: ${named.map((name) => `#${name}`).join(', ')}.`;
}
