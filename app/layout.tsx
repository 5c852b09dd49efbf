import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { messages } from "./explorer/messages";
import "./fonts.css";
import "./globals.css";

export const metadata: Metadata = { title: messages.product.title, description: messages.product.description };

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Scripts carry a nonce of the request, so no page may be built ahead of it.
  await connection();
  const chosen = (await cookies()).get("theme")?.value;
  const theme = chosen === "dark" || chosen === "light" ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
