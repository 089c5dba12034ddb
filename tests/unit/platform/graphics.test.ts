import { describe, expect, it } from 'vitest';
import { isSoftwareRenderer } from '../../../src/platform/graphics.ts';

describe('what a driver calls itself', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)',
    'llvmpipe, or similar',
    'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Gallium 0.4 on softpipe',
    'Apple Software Renderer',
  ])('%s: a processor', (name) => expect(isSoftwareRenderer(name)).toBe(true));

  it.each([
    'ANGLE (Intel, Intel(R) UHD Graphics 630 (0x00003E92) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (NVIDIA, NVIDIA GeForce GT 1030 (0x00001D01) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (AMD, AMD Radeon(TM) Vega 8 Graphics, OpenGL 4.6)',
    'Mali-G52',
    'Adreno (TM) 610',
    'WebKit WebGL',
    '',
  ])('%s: a graphics card, or unknown', (name) => expect(isSoftwareRenderer(name)).toBe(false));
});
