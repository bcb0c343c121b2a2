import { fieldName } from '../../issue/problem.ts';
import type { DraftWriter } from './draft-writer.ts';

const CODES: readonly RegExp[] = [
	/\(#\s?(\d{1,8})\)/,
	/(?:\b|_)(?:error|kode|code|err|eror|status)[_ ]?(?:code|error|eror)?["']?\s*[:=#]?\s*["'(]?#?(\d{3,8})\b/i,
	/\b(ERR_[A-Z\d_]+|[A-Z]{2,}(?:_[A-Z\d]+)+|[A-Z]{2,6}-?\d{3,6}|E[A-Z]{5,})\b/,
	/^(\d{5,8})\b/,
];

/**
 * The code in an error message, as it is written.
 *
 * @example
 * codeIn('(#131047) Re-engagement message'); // '131047'
 * codeIn('The page is blank'); // undefined
 */
export function codeIn(message: string): string | undefined {
	for (const pattern of CODES) {
		const code = pattern.exec(message)?.[1];
		if (code) return code;
	}
	return undefined;
}

/** Whether a block of code is what a program said rather than something to type. */
export function looksLikeLog({ value, language }: { value: string; language: string }): boolean {
	if (
		/^(?:bash|sh|shell|zsh|console|powershell|cmd|js|ts|jsx|tsx|json|yaml|yml|toml|html|css|sql|python|py)$/i.test(
			language,
		) &&
		!/^\s*(?:error|fatal)\b/im.test(value)
	)
		return false;
	return /\b(?:\w*error|\w*exception|fatal|failed|failure|denied|refused|not found|cannot|could not|unable|gagal|tidak dapat|traceback|ERR_\w+|E[A-Z]{5,})\b|\(#\d+\)/i.test(
		value,
	);
}

/** Adds an error message, unless the issue has it already. */
export function addError(
	writer: DraftWriter,
	message: string,
	{ lines, label, line }: { lines: readonly number[]; label?: string; line?: number },
): void {
	const errors = (writer.data.errors ??= []);
	const known = errors.findIndex((error) => error.message === message);
	const index = known < 0 ? errors.length : known;
	const code = codeIn(message);
	if (known < 0) errors.push({ message, ...(code ? { code } : {}) });
	writer.put(lines, ['errors', index, 'message'], label);
	const variable = /<[a-z][\w -]*>|\bX{3,}\b|\$\{?\w+\}?|\[[a-z][\w ]*\]|\.{3}|…/i.exec(message)?.[0];
	if (known < 0 && variable) {
		writer.ask(
			line ?? lines[0],
			`${fieldName(['errors', index, 'message'])} holds ${JSON.stringify(variable)}, which may stand for a part that differs each time.`,
			'Write such a part as {name}, so that any value of it is found; leave it where the message shows these letters.',
		);
	}
}

/**
 * The message that a title quotes: behind "Error:", between quotes, or as code.
 *
 * @example
 * messageIn('Error: No route'); // 'No route'
 * messageIn('"No route" when opening the app'); // 'No route'
 */
export function messageIn(title: string, codes: readonly string[] = []): string | undefined {
	const behind = /^(?:error(?: case| message)?|eror|pesan error|galat)\s*[:：–—-]\s*(.+)$/i.exec(title)?.[1];
	if (behind) return /^["“`](.+)["”`]$/.exec(behind)?.[1] ?? behind;
	const numbered = /^(?:error|err|eror)\s+#?[A-Z]*-?\d{2,8}\b/i.exec(title)?.[0];
	if (numbered) return /^\s*(?:[:–—-]\s|$)/.test(title.slice(numbered.length)) ? title : numbered;
	const quoted = /["“]([^"“”]*\s[^"“”]*)["”]/.exec(title)?.[1];
	if (quoted) return quoted;
	if (/^(?:[A-Z][A-Z\d]*_[A-Z\d_]+|ERR_\w+|\(#\d+\)\s.*)$/.test(title)) return title;
	const [code] = codes;
	const isMessage =
		code !== undefined && (code === title || /\s/.test(code) || /error|exception|^E[A-Z]{3,}|_/i.test(code));
	return isMessage && (code === title || looksLikeLog({ value: code, language: '' })) ? code : undefined;
}
