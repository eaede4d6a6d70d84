import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/** A farm of seaweed, over and under the water. */
final class SeaweedPictures {
  private SeaweedPictures() {}

  static void floats(Canvas c) {
    c.sky(0xbfc8cc, 0xe9e6dc, .38);
    c.hills(.36, .05, 0x7d8c8d, 3);
    c.hills(.385, .025, 0x55676a, 5);
    c.water(.38, 0xb9c5c6, 0x5c7378);
    for (int row = -7; row <= 7; row++) {
      for (int i = 0; i < 26; i++) {
        double depth = Math.pow(i / 25.0, 1.8);
        double y = c.h * (.41 + .62 * depth);
        double x = c.w * (.5 + row * (.035 + .16 * depth));
        double size = 2.5 + 21 * depth;
        c.fill(0x3d5257, .35, new Ellipse2D.Double(x - size, y + size * .5, size * 2.2, size * .5));
        c.ball(x, y, size, 0xf08a3c, 0x9a3e14);
      }
    }
  }

  static void planting(Canvas c) {
    c.sky(0x6f8fb0, 0xf5c9a0, .56);
    c.glow(.72, .5, .42, 0xffe2b4, .9);
    c.hills(.53, .07, 0x5f6f86, 2);
    c.water(.56, 0xe2b893, 0x2f4a60);
    Figures.boat(c, .46, .7, 1.25, 0x24343f);
    Figures.person(c, .36, .615, 1.25, 0x1d2a33);
    Figures.person(c, .5, .61, 1.3, 0x1d2a33);
    Figures.person(c, .6, .62, 1.2, 0x1d2a33);
    for (int i = 0; i < 5; i++) {
      c.stroke(
          0xe8d9b5,
          3,
          new QuadCurve2D.Double(
              c.w * .64,
              c.h * .66,
              c.w * (.74 + .03 * i),
              c.h * (.6 + .02 * i),
              c.w,
              c.h * (.72 + .05 * i)));
    }
  }

  static void kelp(Canvas c) {
    c.sky(0x7fd0c4, 0x04323f, 1);
    c.glow(.5, -.05, .6, 0xe9fff2, .8);
    for (int i = 0; i < 9; i++) {
      double x = c.w * (.1 + .1 * i);
      Path2D ray = new Path2D.Double();
      ray.moveTo(c.w * (.42 + .02 * i), 0);
      ray.lineTo(c.w * (.44 + .02 * i), 0);
      ray.lineTo(x + 70, c.h);
      ray.lineTo(x - 40, c.h);
      c.fill(0xffffff, .05, ray);
    }
    for (int layer = 0; layer < 3; layer++) {
      int color = new int[] {0x1d6a63, 0x2f6b3d, 0x4f5b1c}[layer];
      for (int i = 0; i < 9 + layer * 3; i++) {
        blade(c, c.random.nextDouble() * c.w, 14 + 13 * layer, color);
      }
    }
    for (int i = 0; i < 26; i++) {
      fish(c, c.w * (.3 + .4 * c.random.nextDouble()), c.h * (.35 + .4 * c.random.nextDouble()));
    }
  }

  static void harvest(Canvas c) {
    c.sky(0x3f6f9c, 0xffcf85, .5);
    c.glow(.25, .46, .36, 0xfff0c0, 1);
    c.fill(0xfff6d8, 1, new Ellipse2D.Double(c.w * .25 - 38, c.h * .43 - 38, 76, 76));
    c.hills(.47, .08, 0x6b6a70, 4);
    c.water(.5, 0xf2bf78, 0x24475c);
    Figures.boat(c, .55, .76, 1.9, 0x8c2f24);
    for (int i = 0; i < 70; i++) {
      double x = c.w * (.42 + .25 * c.random.nextDouble());
      double y = c.h * .66;
      c.stroke(
          new int[] {0x3d3a12, 0x565017, 0x2b2c0f}[i % 3],
          9,
          new QuadCurve2D.Double(
              x,
              y - 15 - 55 * c.random.nextDouble(),
              x + 30,
              y - 20,
              x + 60 * c.random.nextGaussian(),
              y + 22));
    }
    Figures.person(c, .4, .64, 1.8, 0x1f3a5c);
    Figures.person(c, .7, .64, 1.8, 0xd1a02a);
  }

  static void shed(Canvas c) {
    c.sky(0x2a1d14, 0x4a3220, 1);
    for (int i = 0; i < 16; i++) {
      double x = c.w * i / 16.0;
      c.fill(
          i % 2 == 0 ? 0x3b2819 : 0x33220f, 1, new Rectangle2D.Double(x, 0, c.w / 16.0 - 3, c.h));
      c.fill(0xffdf9a, .8, new Rectangle2D.Double(x + c.w / 16.0 - 3, c.h * .1, 3, c.h * .8));
    }
    c.glow(.62, .35, .6, 0xffd98c, .45);
    for (int row = 0; row < 3; row++) {
      double y = c.h * (.1 + .07 * row);
      c.fill(0x1c120a, 1, new Rectangle2D.Double(0, y - 14, c.w, 20));
      for (int i = 0; i < 24 + row * 4; i++) {
        double x = c.w * (i + c.random.nextDouble()) / (24 + row * 4);
        hanging(c, x, y, c.h * (.3 + .2 * row + .12 * c.random.nextDouble()), row);
      }
    }
    c.fill(0x140c06, 1, new Rectangle2D.Double(0, c.h * .93, c.w, c.h * .07));
  }

  private static void blade(Canvas c, double x, double width, int color) {
    Path2D blade = new Path2D.Double();
    double sway = 60 * c.random.nextGaussian();
    blade.moveTo(x, c.h + 10);
    blade.curveTo(
        x + sway,
        c.h * .7,
        x - sway,
        c.h * .4,
        x + sway * .5,
        c.h * (-.05 + .4 * c.random.nextDouble()));
    blade.curveTo(x - sway + width, c.h * .4, x + sway + width * 2, c.h * .7, x + width, c.h + 10);
    c.fill(color, .9, blade);
  }

  private static void hanging(Canvas c, double x, double y, double length, int row) {
    Path2D blade = new Path2D.Double();
    double sway = 12 * c.random.nextGaussian();
    blade.moveTo(x - 7, y);
    blade.curveTo(x - 26, y + length * .4, x + sway, y + length * .7, x + sway, y + length);
    blade.curveTo(x + sway + 10, y + length * .7, x + 26, y + length * .4, x + 7, y);
    c.fill(new int[] {0x5e4718, 0x6f5a1f, 0x473a14}[row], .96, blade);
  }

  private static void fish(Canvas c, double x, double y) {
    c.fill(0xd8f0e2, .8, new Ellipse2D.Double(x, y, 26, 9));
    Path2D tail = new Path2D.Double();
    tail.moveTo(x + 2, y + 4.5);
    tail.lineTo(x - 9, y);
    tail.lineTo(x - 9, y + 9);
    c.fill(0xd8f0e2, .8, tail);
  }
}
