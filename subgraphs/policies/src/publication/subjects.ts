import { ChangeSubject, type Subject } from '../change-requests/index.js'
import { conceptsSubject, mappingSubject } from '../concepts/index.js'
import { schemeSubject } from './scheme-subject.js'

/** What can be changed by a change request. */
const SUBJECTS: Record<ChangeSubject, Subject> = {
  [ChangeSubject.SCHEME]: schemeSubject,
  [ChangeSubject.MAPPING]: mappingSubject,
  [ChangeSubject.CONCEPTS]: conceptsSubject,
}

/** How contents of this subject are read, written, merged and published. */
export const subjectOf = (subject: ChangeSubject): Subject => SUBJECTS[subject]
