import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

type Look = "filled" | "outlined" | "quiet";

const looks: Record<Look, string> = {
  filled: "bg-ink text-panel px-3 font-semibold",
  outlined: "border border-control bg-panel text-ink px-3 font-semibold hover:bg-sunk",
  quiet: "text-ink px-2 hover:bg-sunk",
};

const base =
  "inline-flex h-8 max-phone:h-11 items-center justify-center gap-2 rounded-[4px] text-[14px] whitespace-nowrap transition-colors duration-[120ms] disabled:text-control disabled:cursor-not-allowed aria-disabled:text-control aria-disabled:cursor-not-allowed";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button with words. */
export function Button({ look = "outlined", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${base} ${looks[look]} ${className}`} {...rest} />;
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "aria-label"> {
  label: string;
  icon: ReactNode;
}

/** A button with an icon only: `label` is its accessible name and its tooltip. */
export function IconButton({ label, icon, className = "", type = "button", ...rest }: IconButtonProps) {
  return (
    <button type={type} aria-label={label} title={label} className={`${base} w-8 max-phone:w-11 shrink-0 hover:bg-sunk ${className}`} {...rest}>
      {icon}
    </button>
  );
}
