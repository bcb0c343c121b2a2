/** Language of a draft whose source does not say it: BCP 47's word for that. */
export const UNKNOWN_LANGUAGE = 'und';
