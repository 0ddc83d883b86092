/** The id of the button that stands in the header while somebody is signed in. */
export const PERSON_BUTTON = 'person'
