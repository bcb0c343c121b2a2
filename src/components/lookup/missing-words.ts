/**
 * What an address that leads nowhere was probably about: the words of its last part.
 *
 * @example
 * wordsOfAddress('/en/issues/pairing-eror/'); // 'pairing eror'
 * wordsOfAddress('/e/131047.md'); // '131047'
 */
export function wordsOfAddress(path: string): string {
	const last = path.split('/').findLast((part) => part !== '') ?? '';
	return decoded(last)
		.replace(/\.(?:html?|mdx?|json|php|aspx?)$/i, '')
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.replace(/^(?:404|index)$/, '')
		.trim();
}

// What is no encoding stands for itself.
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
