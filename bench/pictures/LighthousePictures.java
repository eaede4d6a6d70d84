import java.awt.GradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A lighthouse and its lens. */
final class LighthousePictures {
  private LighthousePictures() {}

  static void crane(Canvas c) {
    c.sky(0x5f9bd0, 0xdcebf2, .8);
    c.clouds(9, .45);
    c.water(.8, 0x8fb4c6, 0x33647f);
    Path2D rock = new Path2D.Double();
    rock.moveTo(c.w * .1, c.h);
    rock.curveTo(c.w * .2, c.h * .78, c.w * .3, c.h * .76, c.w * .5, c.h * .8);
    rock.curveTo(c.w * .6, c.h * .84, c.w * .7, c.h * .9, c.w * .74, c.h);
    c.fill(0x4d4a45, 1, rock);
    tower(c, .36, .79, 1.5, false);
    c.stroke(
        0xe0b12c,
        12,
        new Path2D.Double(new java.awt.geom.Line2D.Double(c.w * .92, c.h, c.w * .6, c.h * .06)));
    c.stroke(0x2b2b2b, 3, new java.awt.geom.Line2D.Double(c.w * .6, c.h * .06, c.w * .6, c.h * .2));
    ring(c, c.w * .6, c.h * .32, 108);
  }

  static void lens(Canvas c) {
    c.sky(0x1d2b33, 0x3e2f24, 1);
    c.fill(0x6e4a2c, 1, new Rectangle2D.Double(0, c.h * .82, c.w, c.h * .18));
    c.fill(0x8a6140, 1, new Rectangle2D.Double(0, c.h * .82, c.w, 10));
    c.glow(.48, .45, .45, 0xffe7b0, .65);
    for (int i = 12; i > 0; i--) {
      double r = c.h * .036 * i;
      c.fill(
          i % 2 == 0 ? 0xbfe3dd : 0x5f9aa0,
          .55,
          new Ellipse2D.Double(c.w * .48 - r, c.h * .46 - r, 2 * r, 2 * r));
      c.stroke(
          0xf4fffb,
          2.5,
          new Arc2D.Double(c.w * .48 - r, c.h * .46 - r, 2 * r, 2 * r, 60, 110, Arc2D.OPEN));
    }
    c.glow(.48, .46, .12, 0xfffbe6, 1);
    Figures.person(c, .18, .62, 4.2, 0x16222b);
    Figures.person(c, .83, .6, 4.4, 0x241a14);
  }

  static void firstLight(Canvas c) {
    c.sky(0x07112a, 0x2e4a78, .8);
    for (int i = 0; i < 220; i++) {
      double s = 1 + 1.6 * c.random.nextDouble();
      c.fill(
          0xffffff,
          .8,
          new Ellipse2D.Double(
              c.random.nextDouble() * c.w, c.random.nextDouble() * c.h * .7, s, s));
    }
    c.hills(.78, .05, 0x16233f, 3);
    c.water(.8, 0x2c4772, 0x0a1530);
    beam(c, -.25, .18);
    beam(c, 1.3, .3);
    Path2D rock = new Path2D.Double();
    rock.moveTo(c.w * .34, c.h);
    rock.curveTo(c.w * .44, c.h * .76, c.w * .56, c.h * .76, c.w * .7, c.h);
    c.fill(0x0b1120, 1, rock);
    tower(c, .5, .82, 1.35, true);
    c.glow(.5, .29, .2, 0xfff3c0, 1);
  }

  private static void tower(Canvas c, double x, double foot, double scale, boolean night) {
    double px = c.w * x;
    double base = c.h * foot;
    double h = 250 * scale;
    Path2D tower = new Path2D.Double();
    tower.moveTo(px - 46 * scale, base);
    tower.lineTo(px - 28 * scale, base - h);
    tower.lineTo(px + 28 * scale, base - h);
    tower.lineTo(px + 46 * scale, base);
    c.g.setPaint(
        new GradientPaint(
            (float) (px - 40 * scale),
            0,
            Canvas.color(night ? 0x3a4668 : 0xffffff, 1),
            (float) (px + 40 * scale),
            0,
            Canvas.color(night ? 0x141b30 : 0xaebac2, 1)));
    c.g.fill(tower);
    c.fill(
        night ? 0x1b1f2e : 0x3c3f45,
        1,
        new Rectangle2D.Double(px - 38 * scale, base - h - 8, 76 * scale, 12));
    c.fill(
        night ? 0xfff1b8 : 0x9fc4d6,
        1,
        new Rectangle2D.Double(px - 22 * scale, base - h - 50 * scale, 44 * scale, 44 * scale));
    Path2D roof = new Path2D.Double();
    roof.moveTo(px - 28 * scale, base - h - 50 * scale);
    roof.lineTo(px, base - h - 84 * scale);
    roof.lineTo(px + 28 * scale, base - h - 50 * scale);
    c.fill(0x9c2a22, 1, roof);
  }

  private static void ring(Canvas c, double x, double y, double r) {
    for (int i = 0; i < 5; i++) {
      double s = r - i * 17;
      c.fill(
          i % 2 == 0 ? 0xd8f3ee : 0x6fa9b5,
          .8,
          new Ellipse2D.Double(x - s * .62, y - s, s * 1.24, s * 2));
    }
    c.glow(x / c.w, y / c.h, .05, 0xffffff, .9);
    c.stroke(0xb08a2e, 7, new Ellipse2D.Double(x - r * .62, y - r, r * 1.24, r * 2));
  }

  private static void beam(Canvas c, double toX, double spread) {
    Path2D beam = new Path2D.Double();
    beam.moveTo(c.w * .5, c.h * .29);
    beam.lineTo(c.w * toX, c.h * (.3 - spread));
    beam.lineTo(c.w * toX, c.h * (.3 + spread * .6));
    c.g.setPaint(
        new GradientPaint(
            c.w * .5f,
            0,
            Canvas.color(0xfff0b8, .75),
            (float) (c.w * toX),
            0,
            Canvas.color(0xfff0b8, 0)));
    c.g.fill(beam);
  }
}
