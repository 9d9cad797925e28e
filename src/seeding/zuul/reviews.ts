import type { Faker } from "@faker-js/faker";
import { branches, projects } from "../../fixtures/zuul/names.ts";

/** A change of the past: its number is its own, whatever the project; patchsets follow each other. */
export interface Review {
  readonly number: number;
  readonly project: string;
  readonly branch: string;
  patchset: number;
  /** Whether its newest patchset has passed the check. */
  passed: boolean;
}

/** The numbers of the past begin above those of the named changes. */
const firstNumber = 100;
/** No more than these are worked on at a time. */
const mostOpen = 8;
/** After so many patchsets a change that does not pass is abandoned. */
const mostPatchsets = 4;

/** The changes under review, and the merges that no pipeline has looked at yet. */
export class ReviewDesk {
  readonly #faker: Faker;
  readonly #merged: Review[] = [];
  #open: Review[] = [];
  #next = firstNumber;

  constructor(faker: Faker) {
    this.#faker = faker;
  }

  /** A patchset is uploaded: the first of a new change, or the next of one that is open. */
  upload(): Review {
    const { helpers, datatype } = this.#faker;
    this.#open = this.#open.filter(({ passed, patchset }) => passed || patchset < mostPatchsets);
    const reworked = this.#open.filter(({ patchset }) => patchset < mostPatchsets);
    if (reworked.length > 0 && (this.#open.length >= mostOpen || datatype.boolean(0.3))) {
      const review = helpers.arrayElement(reworked);
      review.patchset++;
      review.passed = false;
      return review;
    }
    const { project: main, project1, failing } = projects;
    const project = helpers.arrayElement([main, main, main, project1, project1, project1, failing]);
    // Only the first project has a second branch.
    const branch = project === main && datatype.boolean(0.3) ? branches.stable : branches.main;
    const review = { number: this.#next++, project, branch, patchset: 1, passed: false };
    this.#open.push(review);
    return review;
  }

  /** One that can be gated; undefined when there is none. */
  approved(): Review | undefined {
    const passed = this.#open.filter((review) => review.passed);
    return passed.length > 0 ? this.#faker.helpers.arrayElement(passed) : undefined;
  }

  merge(review: Review): void {
    this.#open = this.#open.filter((other) => other !== review);
    this.#merged.push(review);
  }

  /** The next merge that nothing has followed yet. */
  takeMerged(): Review | undefined {
    return this.#merged.shift();
  }
}
