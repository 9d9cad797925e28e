import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface NameProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly initial: string;
  readonly submit: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => Promise<unknown>;
}

/** Asks for a name. What the mock refuses is told, and the window stays. */
export function NameDialog({ title, text, label, initial, submit, onClose, onName }: NameProps) {
  const [name, setName] = useState(initial);
  const [wrong, setWrong] = useState("");
  const send = async (): Promise<void> => {
    try {
      await onName(name);
      onClose();
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{text}</p>
        <div class="field">
          <label for="name">{label}</label>
          <input
            id="name"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        {wrong !== "" && (
          <p class="trouble" role="alert">
            {wrong}
          </p>
        )}
        <div class="actions">
          <button class="button primary" type="submit">
            {submit}
          </button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before something that cannot be undone. */
export function Confirm({ title, text, submit, onClose, onConfirm }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div class="actions">
        <Button
          kind="danger"
          onClick={async () => {
            await onConfirm();
            onClose();
          }}
        >
          {submit}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
