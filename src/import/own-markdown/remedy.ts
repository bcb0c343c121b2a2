import type { LabelKey } from '../../issue/labels.ts';
import { defined, takeFacts, wordOf, type Fields, type PageContext } from './facts.ts';
import { takeSteps } from './steps.ts';

const REMEDIES = ['workaround', 'escalate'] as const;
const WHO = ['user', 'admin', 'support', 'vendor'] as const;
const LIKELIHOODS = ['common', 'sometimes', 'rare'] as const;

/** Takes a remedy: what is said of it, its steps, and how to know that it worked. */
export function takeRemedy(context: PageContext, at: string): Fields {
	const { cursor, t, page } = context;
	cursor.skipBlank();
	const keys: LabelKey[] = ['check', 'likelihood', 'remedy', 'who', 'risk'];
	const facts = takeFacts(context, (label) => at + (keys.find((key) => t(key) === label) ?? 'steps'));
	cursor.skipBlank();
	const steps = takeSteps(context, `${at}steps`);
	const text = (key: LabelKey) => {
		const markdown = facts.get(t(key));
		return markdown === undefined ? undefined : page.text(markdown);
	};
	return defined({
		likelihood: wordOf(LIKELIHOODS, facts.get(t('likelihood')), (word) => t(`likelihood.${word}`)),
		check: text('check'),
		remedy: wordOf(REMEDIES, facts.get(t('remedy')), (word) => t(`remedy.${word}`)),
		who: wordOf(WHO, facts.get(t('who')), (word) => t(`who.${word}`)),
		risk: text('risk'),
		steps: steps.length > 0 ? steps : undefined,
		verify: takeVerify(context, `${at}verify`),
	});
}

function takeVerify({ cursor, t, page }: PageContext, field: string): string | undefined {
	cursor.skipBlank();
	const start = `**${t('verify')}**: `;
	return cursor.line?.startsWith(start) ? page.text(cursor.take(field).slice(start.length)) : undefined;
}
