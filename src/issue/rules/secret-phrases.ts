const { raw } = String;

const NUMERAL = 'four|five|six|eight|[4-8]';
const GOT = raw`(?:that )?(?:(?:you|they|he|she|we)(?:'ve|’ve| have)?(?: just)? (?:got|get|received?|see)|(?:whatsapp|meta|facebook) (?:sent|sends|texted))(?: (?:by|via|in) (?:an? )?(?:sms|text))?`;
const NUMERAL_ID = 'empat|lima|enam|delapan|[4-8]';
const GOT_ID = raw`(?:yang (?:baru )?(?:masuk|diterima|(?:anda|kamu|mereka|ia|pelanggan) (?:terima|dapat(?:kan)?)|dikirim(?:kan)?(?: oleh)? (?:whatsapp|meta|facebook))(?: lewat sms| via sms)?|(?:dari|lewat|via) sms)`;

// Passwords, PINs and codes by their names, and codes by how they reached the reader: "the code you got".
const NAMES = [
	raw`(?:login )?passwords?|passcodes?|pins?|otps?|one-time (?:code|password|pin)s?|verification codes?|security codes?|(?:2fa|sms) codes?`,
	raw`(?:${NUMERAL})[- ]digit (?:code|pin|number)`,
	raw`(?<!(?:error|status|country|template|response|language|reference|ticket|dial(?:l)?ing|area)\s)codes? (?:${GOT}|(?:from|in) (?:the |your |their )?(?:sms|text message|authenticator))`,
	raw`(?:kata )?sandi|kode (?:otp|verifikasi|keamanan|sekali pakai|sandi)|kode (?:${NUMERAL_ID})[ -]?(?:digit|angka)|kode ${GOT_ID}`,
].join('|');
// Not where the secret is only what something else is about: "that the PIN is wrong", "the PIN page".
const ABOUT = raw`\s+(?:error|page|screen|message|field|step|problem|reset|request|is|was|are|fails?|templates?|again|did|does|arrived|(?:turned|switched) off|salah|sudah|belum|tidak|gagal|ditolak)\b`;
const SECRET = raw`["“*_]{0,4}(?:${NAMES})(?:-?nya)?(?![\p{L}-])(?!${ABOUT})`;

// Words that may stand between a verb and the secret ("us the admin's current password"), but not one
// that makes something else the thing that is sent ("the request to release the PIN") or told ("that …").
const OTHER_THING =
	"request|letter|form|message|e-?mail|release|without|about|again|for|category|template|customers(?!['’])|recipients|users|to\\s+(?!us\\b|me\\b|our\\b|the\\b|your\\b|this\\b|support\\b|cekat\\b)|screenshot(?! of)|ulang|pelanggan lewat|permintaan|surat|formulir|pelepasan|tanpa|tentang|whether|that|when|if|why|how|which|what|where|apakah|bahwa|kapan|jika|mengapa|kenapa|bagaimana|mana|time|jam|waktu";
const words = (most: number, not = '') =>
	raw`(?:\s+(?!(?:${OTHER_THING}${not})\b)[\p{L}\p{N}'’"“”*_-]+){0,${most}}?\s+`;

// What Meta and its apps send and give is theirs.
const BY_MAKER = raw`(?<!(?:meta|whatsapp|facebook|instagram|app|api|server|sistem|aplikasi|layanan)\s+(?:[\p{L}]+\s+)?)`;
const HAND_OVER =
	'send|sends|mail|share|tell|give|e-?mail|forward|provide|disclose|attach|read(?: out)?|text us|message us|let (?:us|me) know|(?:reply|respond|answer)(?: to [^.]{1,30}?)? with|kirim(?:kan)?|mengirim(?:kan)?|berikan|memberikan|beri tahu(?:kan)?|beritahu(?:kan)?|memberitahukan|bagikan|membagikan|sebutkan|menyebutkan|sampaikan|infokan|informasikan|bacakan|membacakan|serahkan|teruskan|lampirkan|balas [^.]{1,30}? dengan';
// A business may well send codes to its own customers.
const TO_CUSTOMERS = raw`\s+(?:(?:to|ke|kepada) (?:the |your |para )?(?:customers?|users?|recipients?|phone|pelanggan|penerima)|(?:by|lewat|via) sms)\b`;
const TYPE =
	'enter|type|write|put|paste|fill in|drop|leave|include|isi(?:kan)?|ketik(?:kan)?|tulis(?:kan)?|masukkan|tempel(?:kan)?|cantumkan|sertakan';
const CONFIRM = 'confirm|verify|konfirmasi(?:kan)?';

// Who "we" are for a reader, and where what is written reaches us.
const US =
	"us|me|our [\\p{L}]+|(?:cekat(?:'s|’s)? )?support|(?:the |an? )?agent|kami|saya|tim (?:kami|dukungan)|admin kami|petugas|cs|agen";
const OUR_PLACE = raw`(?:in|into|on|to|with|di|pada|ke|dalam|kepada)\s+(?:(?:${US})|(?:our|this|the|your)\s+(?:e-?mail|mail|chat|ticket|comments?|reply|letter)(?:\s+(?:field|box))?|(?:this|our)\s+form|(?:kolom\s+)?(?:chat|komentar|tiket|email|e-mail|surat|balasan)|form(?:ulir)?\s+(?:kami|ini))(?![\p{L}-])`;
const CUSTOMER =
	'customers?|clients?|users?|recipients?|contacts?|pelanggan|konsumen|pengguna|klien|penerima|customer';

const pattern = (source: string) => new RegExp(raw`(?<![\p{L}-])${source}`, 'iu');

/** Sentences in which anybody asks somebody to hand over a secret. */
export const REQUESTS: readonly RegExp[] = [
	// "Send us your PIN", "Reply with the code you got"
	pattern(raw`${BY_MAKER}(?:${HAND_OVER})\b${words(6)}${SECRET}(?!${TO_CUSTOMERS})`),
	// "Enter your password in our form"
	pattern(raw`(?:${TYPE})\b${words(6)}${SECRET}${words(5)}${OUR_PLACE}`),
	// "Confirm your password by e-mail"
	pattern(
		raw`(?:${CONFIRM})\b${words(4)}${SECRET}${words(3)}(?:by|via|in|lewat|melalui|via|ke|di)\s+(?:the |an? )?(?:e-?mail|chat|sms|telepon|phone)`,
	),
	// "Ask the customer for their OTP", "Tanyakan kode OTP kepada pelanggan"
	pattern(raw`(?:ask|get|obtain)\b${words(2)}(?:${CUSTOMER})\s+for\b${words(3)}${SECRET}`),
	pattern(
		raw`(?:tanyakan|minta(?:kan|lah)?)\s+${SECRET}(?:\s+(?:dari|ke|kepada|milik|pada))?\s+(?:${CUSTOMER})(?!\p{L})`,
	),
	// "The PIN must be sent to our team", "Kode OTP mohon dikirim ke kami"
	pattern(raw`${SECRET}[^.?!]{0,40}\b(?:sent|given|told|forwarded|passed on) to (?:${US})(?![\p{L}-])`),
	pattern(
		raw`${SECRET}[^.?!]{0,40}\b(?:dikirim(?:kan)?|diberikan|disampaikan|diteruskan|diserahkan) (?:ke|kepada) (?:${US})(?![\p{L}-])`,
	),
	// "Get the OTP and forward it to us", "minta kode OTP lalu kirim ke kami"
	pattern(
		raw`${SECRET}[^.?!]{0,40}(?:\b(?:and|then|lalu|kemudian|dan)|,)(?: (?:please|langsung|segera|mohon|tolong))? (?:send|forward|share|give|read|kirim(?:kan)?|teruskan|sampaikan|bacakan|berikan|infokan)(?: it| them)?(?: out)? (?:to|with|ke|kepada) (?:${US})(?![\p{L}-])`,
	),
	// "What is your PIN?"
	pattern(raw`what(?:['’]s| is) (?:your|the customer['’]s)${words(3)}${SECRET}`),
	pattern(raw`(?:apa|berapa)(?:kah)?\s+${SECRET}\s+(?:anda|kamu)(?!\p{L})`),
];

/** Sentences in which "we" say that we want a secret: a request where we are not the reader. */
export const WANTS: readonly RegExp[] = [
	pattern(
		raw`(?:we|our [\p{L}]+|cekat(?: support)?)(?: (?:will|may|might|would|can|also|only|then|still|have to|must))*\s+(?:need|require|want|ask(?: you)? for)\b${words(3, '|to|a|an|new|another')}${SECRET}(?!\s+(?:to be|reset|removed|changed|released|off)\b)`,
	),
	pattern(
		raw`(?:kami|tim dukungan|cekat)(?: (?:akan|juga|hanya|mungkin|masih|lalu|harus))*\s+(?:membutuhkan|butuh|memerlukan|perlu|meminta|minta|mohon)\b${words(2, '|baru')}${SECRET}(?!\s+baru\b)`,
	),
];

/** A line of a letter that asks the reader to fill in a secret: "Password: {password}". */
export const FORM_LINE = new RegExp(
	raw`^[\s>*-]{0,12}(?:[\p{L}']+ ){0,2}["“*_]{0,4}(?:${NAMES})(?![\p{L}-])\s*:`,
	'iu',
);
