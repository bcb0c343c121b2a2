import { defined, imageOf, takeFacts, type Fields, type PageContext } from './facts.ts';
import { codeOf, unescaped } from './inline.ts';

/** Takes the error messages of a page. */
export function takeErrors(context: PageContext): Fields[] {
	const { cursor, t, page } = context;
	const errors: Fields[] = [];
	for (cursor.skipBlank(); /^`{3,}text$/.test(cursor.line ?? ''); cursor.skipBlank()) {
		const field = `errors[${errors.length + 1}]`;
		const message = cursor.code(`${field}.message`);
		cursor.skipBlank();
		const facts = takeFacts(context, () => field);
		const code = facts.get(t('code'));
		const shownIn = facts.get(t('shownIn'));
		errors.push(
			defined({
				message,
				code: code === undefined ? undefined : codeOf(code),
				shownIn: shownIn === undefined ? undefined : unescaped(shownIn),
				image: imageOf(facts.get(t('figure')), page),
			}),
		);
	}
	return errors;
}
